import Aggregation
import Narrative
import Casework

extension ProseWriter {
    /// A computed block. One without a table had errors, which stop the build.
    mutating func figureBlock(_ block: FigureBlock) {
        switch block.content {
        case .table(let request): table(block, isLandscape: request.isLandscape)
        case .records: table(block)
        case .chart(let chart):
            guard let table = figures.tables[block.location] else { return notComputed(block) }
            let figure = ChartFigure(
                style: chart.style, table: table, idPrefix: idPrefix, base: links.base, medium: medium,
                definitions: links.definitions
            )
            raw(medium == .paper ? figure.paperHTML : figure.html)
            if medium == .paper, let picture = figure.picture { add(picture) }
        case .tiles(let tiles): raw(TileList(tiles: tiles, figures: figures, medium: medium).html)
        case .cases(let request):
            guard let list = figures.caseLists[block.location] else { return notComputed(block) }
            caseList(request, list)
        case .quotes(let request): quotes(request)
        case .panels(let panels): self.panels(panels)
        case .actions(let request):
            guard let list = figures.actionLists[block.location] else { return notComputed(block) }
            actionList(ActionListWriter(request: request, list: list, medium: medium))
        }
    }

    private mutating func table(_ block: FigureBlock, isLandscape: Bool = false) {
        guard let table = figures.tables[block.location] else { return notComputed(block) }
        let writer = TableWriter(
            table: table, idPrefix: idPrefix, isLandscape: isLandscape, base: links.base, medium: medium,
            definitions: links.definitions
        )
        raw(medium == .paper ? writer.paperHTML : writer.html)
    }

    private mutating func notComputed(_ block: FigureBlock) {
        report(
            Finding(
                "figure-not-computed", "A block was not computed.",
                remedy: "This is a defect of Upheld: please report it.", at: block.location
            )
        )
    }

    private mutating func caseList(_ request: CaseListRequest, _ list: CaseList) {
        raw("<div class=\"case-list\">\n")
        raw("<p class=\"list-title\">\(request.title.escapedText)</p>\n")
        sharedWords = [:]
        if list.groups.isEmpty { caseEntries(request, list, Array(request.entries.indices), after: 0) }
        var number = 0
        for group in list.groups {
            raw("<p class=\"list-group\"><strong>\(group.label.escapedText)</strong></p>\n")
            if list.payments?.areAny(in: group.entries) == false { raw("<p class=\"case-payments\">No payments</p>\n") }
            caseEntries(request, list, group.entries, after: number)
            number += group.entries.count
        }
        for (field, total) in zip(request.fields, list.totals) {
            guard let total else { continue }
            raw(
                "<p class=\"case-total\">\(field.heading.escapedText) in all: <strong>\(total.proseHTML(medium))</strong></p>\n"
            )
        }
        if let payments = list.payments { paymentTotals(payments, list.groups) }
        raw("</div>\n")
    }

    /// Entries in one list, whose numbers go on after those before it.
    private mutating func caseEntries(
        _ request: CaseListRequest, _ list: CaseList, _ entries: [Int], after number: Int
    ) {
        let isPaid = list.payments?.areAny(in: entries) ?? false
        raw(number == 0 ? "<ol>\n" : "<ol start=\"\(number + 1)\">\n")
        for (offset, index) in entries.enumerated() {
            raw("<li>\n")
            entryWords(request, index, number: number + offset + 1)
            caseFields(request, list.fields[index], of: request.entries[index].reference)
            if isPaid, let payments = list.payments?.entries[index] { amounts(payments) }
            raw("</li>\n")
        }
        raw("</ol>\n")
    }

    /// The words of an entry; where an entry before it had the same, which one.
    private mutating func entryWords(_ request: CaseListRequest, _ index: Int, number: Int) {
        let entry = request.entries[index]
        let first = entry.sameAs ?? entry.reference
        if let earlier = sharedWords[first] { return raw("<p>As for number \(earlier).</p>\n") }
        sharedWords[first] = number
        for block in request.entries.first(where: { $0.reference == first })?.text ?? [] { write(block) }
    }

    /// Each group under a heading of its own, in a panel where that is asked for.
    private mutating func actionList(_ writer: ActionListWriter) {
        guard writer.isHeaded else { return raw(writer.html) }
        let isPanels = writer.request.style == .panels
        raw("<div class=\"actions\">\n\(writer.title)\(isPanels ? "<div class=\"panels\">\n" : "")")
        for group in writer.list.groups {
            raw(isPanels ? "<div class=\"panel\">\n" : "")
            partHeading(group.label ?? "", style: isPanels ? "panel-title" : "quote-about")
            raw(writer.items(group.rows) + (isPanels ? "</div>\n" : ""))
        }
        raw(isPanels ? "</div>\n</div>\n" : "</div>\n")
    }

    private mutating func amounts(_ payments: [CaseList.Payment]) {
        guard !payments.isEmpty else { return raw("<p class=\"case-payments\">No payment</p>\n") }
        raw("<dl class=\"case-payments\">")
        for payment in payments {
            raw("<div><dt>\(payment.head.escapedText)</dt><dd>\(payment.figure.proseHTML(medium))</dd></div>")
        }
        raw("</dl>\n")
    }

    private mutating func paymentTotals(_ payments: CaseList.Payments, _ groups: [CaseList.Group]) {
        raw("<div class=\"case-sums\">\n")
        raw("<p class=\"case-total\">Payments in all: <strong>\(payments.total.proseHTML(medium))</strong></p>\n")
        if !payments.heads.isEmpty { amounts(payments.heads) }
        let byGroup = groups.filter { payments.areAny(in: $0.entries) }.compactMap { group in
            group.total.map { CaseList.Payment(head: group.label, figure: $0) }
        }
        if !byGroup.isEmpty { amounts(byGroup) }
        raw("</div>\n")
    }

    private mutating func caseFields(_ request: CaseListRequest, _ fields: [Figure], of reference: String) {
        guard !fields.isEmpty else { return }
        raw("<dl class=\"case-fields\">")
        for (field, figure) in zip(request.fields, fields) {
            raw("<div><dt>\(field.heading.escapedText)</dt><dd>\(figure.proseHTML(medium, of: reference))</dd></div>")
        }
        raw("</dl>\n")
    }

    private mutating func quotes(_ request: QuotesRequest) {
        guard request.isGrouped else { return quotes(request.quotes, naming: true) }
        var names: [String?] = []
        for quote in request.quotes where !names.contains(quote.about) { names.append(quote.about) }
        // Those about nothing come first: below another name they would seem to be about it.
        for name in names.filter({ $0 == nil }) + names.filter({ $0 != nil }) {
            raw("<div class=\"quote-group\">\n")
            if let name { partHeading(name, style: "quote-about") }
            quotes(request.quotes.filter { $0.about == name }, naming: false)
            raw("</div>\n")
        }
    }

    private mutating func panels(_ panels: [PanelRequest]) {
        raw("<div class=\"panels\">\n")
        for panel in panels {
            raw("<div class=\"panel\">\n")
            partHeading(panel.title, style: "panel-title")
            let tiles = TileList(tiles: [], figures: figures, medium: medium)
            if let content = panel.tile.flatMap({ tiles.content(of: $0) }) {
                raw("<p class=\"panel-figure\">\(content)</p>\n")
            }
            for block in panel.text { write(block) }
            raw("</div>\n")
        }
        raw("</div>\n")
    }

    private mutating func quotes(_ quotes: [QuotesRequest.Quote], naming: Bool) {
        raw("<div class=\"quotes\">\n")
        for quote in quotes {
            let about = naming ? quote.about : nil
            raw("<\(medium == .paper ? "div" : "figure") class=\"quote\"><blockquote><p>“")
            write(quote.text)
            raw("”</p></blockquote>")
            if medium == .paper {
                // What Word can't take for a heading of what follows.
                raw(about.map { "<div class=\"quote-source\"><p>– \($0.escapedText)</p></div></div>\n" } ?? "</div>\n")
            } else {
                raw(about.map { "<figcaption>\($0.escapedText)</figcaption></figure>\n" } ?? "</figure>\n")
            }
        }
        raw("</div>\n")
    }
}

extension CaseList.Payments {
    /// Whether any of these entries has a payment. Where none has, no entry needs to say so.
    fileprivate func areAny(in entries: [Int]) -> Bool { entries.contains { !self.entries[$0].isEmpty } }
}
