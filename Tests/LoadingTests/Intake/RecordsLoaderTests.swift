import Casework
import Language
import Narrative
import Testing

@testable import Files
@testable import Intake
@testable import Tables

@Suite struct RecordsLoaderTests {
    @Test func readsALongFile() {
        let result = RecordFixture.cases.load(
            RecordFixture.header + """
                C1,statutory,1,2024-04-02,2024-04-20,Upheld,Child Protection
                C1,statutory,2,02/06/2024,,,Child Protection
                C2,Corporate,Stage 1,3 June 2024,4-Jul-24,part upheld,First Response
                """
        )
        #expect(result.findings.isEmpty)
        #expect(result.table.rowCount == 3)
        #expect(result.labels("procedure") == ["statutory", "statutory", "corporate"])
        #expect(result.labels("stage") == ["1", "2", "1"])
        #expect(result.labels("outcome") == ["upheld", "", "partially upheld"])
        #expect(result.labels("service") == ["Child Protection", "Child Protection", "First Response"])
        #expect(result.days("received") == ["2024-04-02", "2024-06-02", "2024-06-03"])
        #expect(result.days("responded") == ["2024-04-20", "", "2024-07-04"])
        #expect(result.places == ["cases.csv, row 2", "cases.csv, row 3", "cases.csv, row 4"])
        guard case .reference(let references) = result.table.columns[.reference] else {
            Issue.record("no references")
            return
        }
        #expect(references.hashes == ["C1", "C1", "C2"].map { ReferenceColumn.hash(of: $0) })
        #expect(references.texts == nil)
    }

    @Test func readsAWideFileStageByStage() {
        var fixture = RecordFixture(
            columns: ["reference": "Case", "service": "Team"],
            constants: ["procedure": "statutory"]
        )
        fixture.stages = [
            ("1", ["received": "S1 in", "responded": "S1 out", "outcome": "S1 decision"]),
            ("2", ["received": "S2 in", "outcome": "S2 decision"]),
        ]
        fixture.values = ["outcome": ["N/A": ""]]
        let result = fixture.load(
            """
            Case,Team,S1 in,S1 out,S1 decision,S2 in,S2 decision
            C1,North,01/04/2024,20/04/2024,Not upheld,01/05/2024,Upheld
            C2,North,02/04/2024,,,,N/A
            C3,South,03/04/2024,04/04/2024,upheld,,
            """
        )
        #expect(result.findings.isEmpty)
        #expect(result.labels("stage") == ["1", "1", "1", "2"])
        #expect(result.labels("outcome") == ["not upheld", "", "upheld", "upheld"])
        #expect(result.labels("service") == ["North", "North", "South", "North"])
        #expect(result.labels("procedure") == Array(repeating: "statutory", count: 4))
        #expect(result.days("responded") == ["2024-04-20", "", "2024-04-04", ""])
        #expect(result.places == ["cases.csv, row 2", "cases.csv, row 3", "cases.csv, row 4", "cases.csv, row 2"])
    }

    @Test func putsSeveralFilesBehindOneAnother() {
        var fixture = RecordFixture.cases
        fixture.separators = ["service": ";"]
        let result = fixture.load(
            RecordFixture.header + "C1,statutory,1,2024-04-01,,,North; South\n",
            RecordFixture.header
                + "C2,corporate,1,2024-04-02,,,South\n\nC3,corporate,1,2024-04-03,2024-04-09,Upheld,West;\n"
        )
        #expect(result.findings.isEmpty)
        #expect(result.labels("service") == ["North+South", "South", "West"])
        #expect(result.labels("procedure") == ["statutory", "corporate", "corporate"])
        #expect(result.labels("outcome") == ["", "", "upheld"])
        #expect(result.places == ["cases.csv, row 2", "cases2.csv, row 2", "cases2.csv, row 4"])
    }

    @Test func knowsValuesThatNoRecordHas() {
        var fixture = RecordFixture.cases
        fixture.separators = ["service": ";"]
        fixture.knownValues = ["service": ["East", "North"], "stage": ["Stage 3"]]
        let result = fixture.load(RecordFixture.header + "C1,statutory,1,2024-04-01,,,North; South\n")
        #expect(result.findings.isEmpty)
        #expect(result.knownLabels("service") == ["North", "South", "East"])
        #expect(result.knownLabels("stage") == ["1", "3"])
        #expect(result.labels("service") == ["North+South"])
        #expect(fixture.load(RecordFixture.header).knownLabels("service") == ["East", "North"])
    }

    @Test func findsKnownValuesOfAFieldThatIsNotMapped() {
        var fixture = RecordFixture.cases
        fixture.knownValues = ["team": ["East"]]
        let result = fixture.load(RecordFixture.header + "C1,statutory,1,2024-04-01,,,North\n")
        #expect(
            result.messages == [
                """
                report.yaml, line 5
                error: "team" under `known` is not a field of these records. [unknown-field]
                Map it under `columns`. Known: outcome, procedure, received, reference, responded, service, stage.
                """
            ]
        )
    }

    @Test func mapsValuesWithoutRegardToCaseAndBlanks() {
        var fixture = RecordFixture.cases
        fixture.values = [
            "outcome": ["Closed -  no fault": "not upheld", "Ongoing": "open"], "service": ["CP": "Child Protection"],
        ]
        let result = fixture.load(
            RecordFixture.header + """
                C1,statutory,1,2024-04-01,2024-04-09,closed - NO fault,cp
                C2,statutory,1,2024-04-01,,ongoing,Child  Protection
                """
        )
        #expect(result.findings.isEmpty)
        #expect(result.labels("outcome") == ["not upheld", ""])
        #expect(result.labels("service") == ["Child Protection", "Child Protection"])
        guard case .category(let service) = result.table.columns[.service] else { return }
        #expect(service.labels == ["", "Child Protection"])
    }

    @Test func splitsCellsWithSeveralValues() {
        var fixture = RecordFixture.cases
        fixture.separators = ["service": ";"]
        fixture.values = ["service": ["Late": "Delay"]]
        let result = fixture.load(
            RecordFixture.header + """
                C1,statutory,1,2024-04-01,,,Delay; Poor communication
                C2,statutory,1,2024-04-01,,,
                C3,statutory,1,2024-04-01,,,Late;Delay; ;
                """
        )
        #expect(result.labels("service") == ["Delay+Poor communication", "", "Delay"])
        guard case .category(let service) = result.table.columns[.service] else { return }
        #expect(service.labels == ["", "Delay", "Poor communication"])
        #expect(service.cells == [[], [1, 2], [1]])
    }

    @Test func keepsOnlyRowsThatMeetTheConditions() {
        var fixture = RecordFixture.cases
        fixture.columns["recorded"] = "recorded"
        fixture.conditions = ["recorded": ["Yes"], "outcome": ["Upheld", "partly upheld"]]
        let header = RecordFixture.header.dropLast() + ",recorded\n"
        let result = fixture.load(
            header + """
                C1,statutory,1,2024-04-01,2024-04-09,Upheld,North,yes
                C2,statutory,1,not a date,,Nonsense,East,no
                C3,statutory,1,2024-04-03,2024-04-09,Not upheld,East,yes
                C4,statutory,1,2024-04-04,2024-04-09,Partially upheld,South,YES
                """
        )
        #expect(result.findings.isEmpty)
        #expect(result.labels("service") == ["North", "South"])
        #expect(result.places == ["cases.csv, row 2", "cases.csv, row 5"])
        guard case .category(let service) = result.table.columns[.service] else { return }
        #expect(service.labels == ["", "North", "South"])
    }

    static let stageNames: [(String, String)] = [
        ("1", "1"), ("Stage 1", "1"), ("stage 2", "2"), ("S3", "3"), ("2.0", "2"), ("Step 3", "3"), ("Stage: 1", "1"),
    ]

    @Test(arguments: stageNames) func recognisesStages(_ text: String, _ stage: String) {
        let result = RecordFixture.cases.load(RecordFixture.header + "C1,statutory,\(text),2024-04-01,,,\n")
        #expect(result.findings.isEmpty)
        #expect(result.labels("stage") == [stage])
    }

    @Test func recognisesProceduresByName() {
        let result = RecordFixture.cases.load(RecordFixture.header + "C1,children act  procedure,1,2024-04-01,,,\n")
        #expect(result.labels("procedure") == ["statutory"])
    }

    @Test func takesTheOnlyProcedureForGranted() {
        var fixture = RecordFixture(columns: ["reference": "r", "stage": "s", "received": "d"])
        fixture.procedures = [RecordFixture.procedures[0]]
        let result = fixture.load("r,s,d\nC1,1,2024-04-01\n")
        #expect(result.findings.isEmpty)
        #expect(result.labels("procedure") == ["statutory"])
    }

    @Test func readsMoneyNumbersAndYears() {
        let payments = RecordFixture(kind: .payments, columns: ["amount": "Paid", "head": "Head"])
            .load("Paid,Head\n\"£1,250.50\",Distress\n(20),Distress\n,Loss\n100,Loss\n")
        #expect(payments.findings.map(\.identifier) == ["missing-value"])
        guard case .money(let paid) = payments.table.columns[.amount] else { return }
        #expect(paid.pence == [125_050, -2000, MoneyColumn.missing, 10_000])

        let columns = ["name": "measure", "year": "year", "value": "value"]
        let indicators = RecordFixture(kind: .indicators, columns: columns)
            .load("measure,year,value\nReferrals,2024-25,\"6,797\"\nRate,2023/2024,1.25\n")
        #expect(indicators.findings.isEmpty)
        #expect(indicators.labels("year") == ["2024/25", "2023/24"])
        guard case .number(let values) = indicators.table.columns[.value] else { return }
        #expect(values.millionths == [6_797_000_000, 1_250_000])
    }

    @Test func readsMarksInPlaceOfGivenNumbers() {
        let columns = ["name": "name", "year": "year", "value": "value", "of": "of"]
        let rows = ["x,", "[Z],", "Not  available,", "not applicable,", "5,x"].map { "A,2024/25,\($0)\n" }.joined()
        let indicators = RecordFixture(kind: .indicators, columns: columns).load("name,year,value,of\n" + rows)
        #expect(indicators.findings.isEmpty)
        guard case .number(let values) = indicators.table.columns[.value],
            case .number(let bases) = indicators.table.columns[.of]
        else { return }
        let (available, applicable) = (NumberColumn.notAvailable, NumberColumn.notApplicable)
        #expect(values.millionths == [available, applicable, available, applicable, 5_000_000])
        #expect(bases.millionths.last == available)
        let costs = RecordFixture(kind: .costs, columns: ["amount": "a", "year": "y"]).load("a,y\nx,2024/25\n")
        #expect(costs.findings.map(\.identifier) == ["bad-money"])
    }

    @Test func keepsReferencesOnlyWhereAskedTo() {
        var fixture = RecordFixture.cases
        fixture.keepsReferences = true
        let text = RecordFixture.header + "C1,statutory,1,2024-04-01,,,\n C2 ,statutory,1,2024-04-01,,,\n"
        guard case .reference(let references) = fixture.load(text).table.columns[.reference] else {
            Issue.record("no references")
            return
        }
        #expect(references.texts == ["C1", "C2"])
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>) func countsTheSameInWhateverOrderTheRowsStand(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let services = ["North", "South", "East"]
        let rows = (0..<300).map { number in
            "C\(number),corporate,1,2024-04-01,2024-04-09,Upheld,\(services.randomElement(using: &generator) ?? "")\n"
        }
        let ordered = RecordFixture.cases.load(RecordFixture.header + rows.joined())
        let shuffled = RecordFixture.cases.load(
            RecordFixture.header + rows.shuffled(using: &generator).joined(),
            reader: TableReader(threads: 2, chunkSize: 512)
        )
        #expect(ordered.labels("service").sorted() == shuffled.labels("service").sorted())
        #expect(ordered.findings.isEmpty && shuffled.findings.isEmpty)
    }
}

@Suite struct HistoryFileTests {
    @Test func headingsAreTheFields() {
        let fixture = RecordFixture(kind: .history)
        let result = fixture.load(
            "Year,Measure,Stage,Value,Of,Source,Revised,Time limit\n2021-22,received,Stage 1,38,,Annual report,,\n")
        #expect(result.findings == [])
        #expect(
            result.table.columns.keys.sorted() == [
                .measure, .of, .revised, .source, .stage, Field("time_limit"), .value, .year,
            ]
        )
    }

    @Test func whatIsRequiredMustBeThere() {
        let result = RecordFixture(kind: .history).load("year,value\n2021/22,38\n")
        #expect(result.findings.map(\.identifier) == ["missing-column"])
    }
}
