import Aggregation
import Casework

extension ChartUnit {
    /// A tick's label; `step` says how many decimals it needs.
    func label(_ value: Double, step: Double) -> String {
        let scaled = self == .share ? value * 100 : value
        let scaledStep = self == .share ? step * 100 : step
        let decimals = scaledStep >= 1 ? 0 : scaledStep >= 0.1 ? 1 : 2
        let factor = Ratio.power(ofTen: decimals)
        let text = Ratio(Int((scaled * Double(factor)).rounded()), over: factor)?.text(decimals: decimals) ?? ""
        let sign = text.hasPrefix("-") ? "−" : ""
        let digits = text.hasPrefix("-") ? String(text.dropFirst()) : text
        return switch self {
        case .share: sign + digits + "%"
        case .money: sign + "£" + digits
        case .count, .number: sign + digits
        }
    }
}
