import Foundation
import Testing

/// An export of one shape, and what must come of it.
struct ImportCase: CustomTestStringConvertible, Sendable {
    let file: String
    let text: String
    var encoding = String.Encoding.utf8
    /// Lines that report.yaml must have.
    let settings: [String]
    /// What the first section must say once it is built.
    let page: [String]
    /// What no message may show.
    var personal: [String] = []
    var testDescription: String { file }

    /// `count` rows, each made from its number.
    static func rows(_ count: Int, _ heading: String, _ row: (Int) -> String) -> String {
        ([heading] + (0..<count).map(row)).joined(separator: "\r\n") + "\r\n"
    }

    private static func pick(_ number: Int, _ values: String...) -> String { values[number % values.count] }

    static let all = [long, wide, semicolon, titled, several, payments, compliments, ombudsman, enquiries, statutory]

    static let long = ImportCase(
        file: "cases.csv",
        text: rows(24, "Case ID,Date logged,Response sent,Stage,Decision,Service area,Customer,Email,Post code,Notes") {
            row in
            let year = row < 8 ? 2023 : 2024
            let stage = row % 6 == 0 ? "Stage 2" : "Stage 1"
            return
                "C\([6, 12].contains(row) ? row - 1 : row),0\(row % 9 + 1)/05/\(year),2\(row % 9)/05/\(year),\(stage),\(pick(row, "Upheld", "Not upheld", "Signposted")),"
                + "\(pick(row, "Waste", "Parks")),\(pick(row, "Priya Sample", "Tom Specimen")),p\(row)@example.org,"
                + "AB1 \(row % 9)CD,\"Ms Secretive rang, and was told to wait for week number \(row) before she might hear\""
        },
        settings: [
            "year: 2024/25", "      reference: Case ID", "      responded: Response sent",
            "      service: Service area",
            "        Signposted: resolved otherwise",
            "      1: { name: Stage 1, respond: 10 working days, extend: 20 working days }",
        ],
        page: [
            "at stage 1 was <data value=\"14\">14</data>", "an increase of 8 from 6 in 2023/24",
            "Outcomes of complaints answered at stage 1",
        ],
        personal: ["Priya", "Specimen", "@example", "AB1", "Secretive", "C11"]
    )

    static let wide = ImportCase(
        file: "wide export.csv",
        text: rows(
            20,
            "Ref,Directorate,Stage 1 received,Stage 1 response date,Stage 1 outcome,S2 received,S2 responded,S2 outcome"
        ) { row in
            let second = row % 4 == 0 ? "03/07/2024,24/07/2024,Upheld" : ",,"
            return
                "W\(row),\(pick(row, "Place", "People")),03/06/2024,12/06/2024,\(pick(row, "Upheld", "Not upheld")),\(second)"
        },
        settings: [
            "    stages:", "        received: Stage 1 received", "        outcome: S2 outcome",
            "    file: data/wide export.csv",
        ],
        page: ["was <data value=\"20\">20</data>", "Complaints received at each stage"], personal: ["W11"]
    )

    static let semicolon = ImportCase(
        file: "extract.csv",
        text: rows(12, "Complaint reference;Date received;Date acknowledged;Date closed;Outcome;Ward;Days taken") {
            row in
            "R\(row);0\(row % 9 + 1)/05/2024;1\(row % 9)/05/2024;20/05/2024;\(pick(row, "Upheld", "Not upheld"));\(pick(row, "Château", "Mill"));9"
        },
        encoding: .windowsCP1252,
        settings: [
            "      acknowledged: Date acknowledged",
            "      1: { name: Stage 1, clock: acknowledged, respond: 10 working days, extend: 20 working days }",
            "      ward: Ward",
            "compare: 0    # 1 once records of the year before are here too",
        ],
        page: ["was <data value=\"12\">12</data>"]
    )

    static let titled = ImportCase(
        file: "titled.csv",
        text: "Complaints made to Alderbourne,,,\r\nPrinted on Monday,,,\r\n,,,\r\n"
            + rows(10, "URN,Date received,Date of response,Complaint outcome") { row in
                "T\(row),0\(row % 9 + 1)/05/2024,20/05/2024,\(pick(row, "Fully upheld", "Inconclusive"))"
            },
        settings: ["      reference: URN", "      outcome: Complaint outcome"],
        page: ["was <data value=\"10\">10</data>"]
    )

    static let several = ImportCase(
        file: "causes.csv",
        text: rows(12, "Reference\tReceived\tResponded\tOutcome\tReasons") { row in
            "S\(row)\t0\(row % 9 + 1)/05/2024\t20/05/2024\tUpheld\t\(pick(row, "Delay", "Conduct; Delay", "Conduct"))"
        },
        settings: ["    several:", "      cause: \";\""], page: ["was <data value=\"12\">12</data>"]
    )

    static let payments = ImportCase(
        file: "redress payments.csv",
        text: rows(10, "Payment date,Amount paid,Reason for payment,Payee,Case ref") { row in
            "0\(row % 9 + 1)/08/2024,£\(100 + row).50,\(pick(row, "Distress", "Loss of service")),\(pick(row, "Anna Sample", "Tom Specimen")),R\(row)"
        },
        settings: ["  payments:", "      amount: Amount paid", "      head: Reason for payment"],
        page: ["£1,050"], personal: ["Anna", "Specimen", "R7"]
    )

    static let compliments = ImportCase(
        file: "compliments.csv",
        text: rows(10, "ID,Date,Service,Compliment,From") { row in
            "K\(row),0\(row % 9 + 1)/07/2024,\(pick(row, "Waste", "Parks")),\"Everybody was so kind to Olga, all \(row) times that we rang them\",Olga Muster"
        },
        settings: ["  compliments:", "      received: Date"],
        page: ["Compliments received: <data value=\"10\">10</data>"],
        personal: ["Olga", "K7"]
    )

    static let ombudsman = ImportCase(
        file: "decisions.csv",
        text: rows(10, "LGSCO ref,LGSCO received,Decision date,LGSCO decision,Remedy amount,Complainant") { row in
            "24 00\(row),0\(row % 9 + 1)/05/2024,1\(row % 9)/09/2024,\(pick(row, "Upheld: fault and injustice", "Not upheld: no fault")),"
                + "\(row % 2 == 0 ? "£200" : ""),Mr A Sample"
        },
        settings: ["  ombudsman:", "        \"Upheld: fault and injustice\": Upheld", "      amount: Remedy amount"],
        page: ["Decided by the Ombudsman: <data value=\"10\">10</data>"], personal: ["Sample", "24 005"]
    )

    static let enquiries = ImportCase(
        file: "member enquiries.csv",
        text: rows(10, "Enquiry ref,Enquiry type,Date received,Date responded,Councillor") { row in
            "M\(row),\(pick(row, "MP", "Ward")),0\(row % 9 + 1)/06/2024,19/06/2024,Cllr Olga Muster"
        },
        settings: ["  enquiries:", "      type: Enquiry type"],
        page: ["Enquiries received: <data value=\"10\">10</data>"],
        personal: ["Olga", "Cllr"]
    )

    static let statutory = ImportCase(
        file: "children.csv",
        text: rows(12, "Record ID,Procedure,Level,Date received,Date responded,Outcome,Date of birth") { row in
            "\(row == 8 ? 6 : row),\(pick(row, "Statutory children's", "Corporate")),\(row % 4 == 0 ? "Stage two" : "Stage one"),0\(row % 9 + 1)/05/2024,20/05/2024,Upheld,0\(row % 9 + 1)/02/2012"
        },
        settings: [
            "        Stage one: 1", "  statutory_children_s:", "    name: Statutory children's",
            "      2: { name: Stage 2, respond: 25 working days, extend: 65 working days }",
        ],
        page: ["at stage 1 was <data value=\"9\">"], personal: ["2012"]
    )
}
