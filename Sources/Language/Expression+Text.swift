import Casework

extension Expression {
    /// The expression written out in the language: parsing the text gives the same expression again.
    package var source: String {
        switch self {
        case .number(let number): number.decimalSource
        case .text(let text): quoted(text)
        case .call(let call): call.source
        case .negation(let inner): "-" + inner.operandSource
        case .operation(let operation, let left, let right):
            "\(left.operandSource) \(operation.rawValue) \(right.operandSource)"
        }
    }

    private var operandSource: String {
        switch self {
        case .operation, .negation: "(\(source))"
        default: source
        }
    }
}

extension Call {
    package var source: String {
        let arguments = positional.map(\.source) + labelled.map(\.source)
        return arguments.isEmpty ? name : "\(name)(\(arguments.joined(separator: ", ")))"
    }
}

extension Call.Labelled {
    package var source: String { "\(isFurther ? "and " : "")\(label): \(value.source)" }
}

extension Call.Value {
    package var source: String {
        switch self {
        case .expression(let expression): expression.source
        case .values(let values):
            values.count == 1 ? valueSource(values[0]) : "[" + values.map(valueSource).joined(separator: ", ") + "]"
        }
    }
}

extension Ratio {
    /// As digits with up to 14 decimals: literals are decimal numbers.
    fileprivate var decimalSource: String {
        var decimals = 0
        while decimals < 14, let scaled = multiplied(by: Ratio(Ratio.power(ofTen: decimals))), scaled.denominator != 1 {
            decimals += 1
        }
        return text(decimals: decimals).filter { $0 != "," }
    }
}

private func quoted(_ text: String) -> String { "\"\(text)\"" }

/// Single words and years stand without quotation marks.
private func valueSource(_ value: String) -> String {
    let isPlain = value.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "/" } && !value.isEmpty
    return isPlain ? value : quoted(value)
}
