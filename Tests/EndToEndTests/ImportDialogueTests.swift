import Foundation
import Testing

@Suite struct ImportDialogueTests {
    private static let export = ImportCase.rows(12, "Case ID,Date received,Sent,Answered,Outcome,Tone,Mood,Customer") {
        row in
        "\(row),0\(row % 9 + 1)/05/2024,,1\(row % 9)/05/2024,\(row % 3 == 0 ? "Blue" : "Upheld"),"
            + "\(row % 2 == 0 ? "Calm" : "Cross"),\(row % 2 == 0 ? "Good" : "Bad"),Priya Sample"
    }

    private static func session(
        _ text: String, _ answers: [(String, String)]
    ) throws -> (project: TemporaryProject, session: Terminal.Session) {
        let project = try TemporaryProject()
        try project.remove("content")
        try project.write(text, to: "x.csv")
        return (project, try Terminal.run(["import", "x.csv"], in: project.folder, answers: answers))
    }

    @Test func asksOnlyWhereItIsNotSureAndFollowsTheAnswers() throws {
        let (project, session) = try Self.session(
            Self.export,
            [
                ("\"Tone\" is tone?", "Tone Of Voice"), ("small letters, digits and underscores only", "reference"),
                ("`reference` already", "voice"), ("\"Mood\" is mood?", "-"), ("means: resolved otherwise?", "purple"),
                ("An outcome is one of", "not upheld"), ("What is the council called?", "Alderbourne County Council"),
            ])
        #expect(session.exitCode == 0, "\(session.screen)")
        #expect(!session.screen.contains("Priya"))
        #expect(!session.screen.contains("\"Case ID\" is reference?"))
        let settings = try project.read("content/complaints-2024-25/report.yaml")
        #expect(settings.contains("\n      voice: Tone\n"))
        #expect(!settings.contains("Mood"))
        #expect(settings.contains("\n        Blue: not upheld\n"))
        #expect(try project.read("content/site.yaml").contains("council: Alderbourne County Council\n"))
        #expect(try Program.run("build", in: project.folder).exitCode == 0)
    }

    @Test func asksForWhatIsMissing() throws {
        let export = Self.export.replacing("Date received", with: "Seen").replacing("Answered", with: "Gone")
        let (project, session) = try Self.session(
            export,
            [
                ("\"Seen\" is received?", "-"), ("\"Tone\" is tone?", ""), ("\"Mood\" is mood?", ""),
                ("Which column is received?", "Nothing"), ("There is no such column.", "Mood"), ("no dates.", "seen"),
                ("has the dates of response?", "?"), ("The columns are:", "no"),
                ("means: resolved otherwise?", ""), ("What is the council called?", "Alderbourne"),
            ])
        #expect(session.exitCode == 0, "\(session.screen)")
        #expect(try project.read("content/complaints-2024-25/report.yaml").contains("\n      received: Seen\n"))
    }

    @Test func yesNoBackAndHelpAreAnswersAndNeverNames() throws {
        let (project, session) = try Self.session(
            Self.export,
            [
                ("\"Tone\" is tone?", "?"), ("Another field's name", "no"), ("\"Mood\" is mood?", "back"),
                ("\"Tone\" is tone?", "Yes"), ("\"Mood\" is mood?", "N"), ("means: resolved otherwise?", "no"),
                ("An outcome is one of", "y"), ("What is the council called?", "?"), ("top of every page", "no"),
                ("Write the council's name", "Alderbourne"),
            ])
        #expect(session.exitCode == 0, "\(session.screen)")
        let settings = try project.read("content/complaints-2024-25/report.yaml")
        #expect(settings.contains("\n      tone: Tone\n"))
        #expect(!settings.contains("Mood"))
        #expect(settings.contains("\n        Blue: resolved otherwise\n"))
        #expect(try project.read("content/site.yaml").contains("council: Alderbourne\n"))
    }

    @Test func asksAboutRowsThatMayBeNoComplaintsAndAboutAYearThatHasBegun() throws {
        let export = ImportCase.rows(145, "Case ref,Type,Date received,Date closed,Outcome") { row in
            let kind = ["Complaint", "Compliment", "Service request"][row % 3]
            return "L\(row),\(kind),\(ExportCase.day(row * 3)),\(ExportCase.day(row * 3 + 5)),Upheld"
        }
        let (project, session) = try Self.session(
            export,
            [
                ("48 rows say \"Compliment\", and seem to be no complaints. Leave them out?", "yes"),
                ("48 rows say \"Service request\"", "no"),
                ("Is the report of 2024/25, the last whole year?", "?"), ("the one that has begun", "yes"),
                ("What is the council called?", "Alderbourne"),
            ])
        #expect(session.exitCode == 0, "\(session.screen)")
        let settings = try project.read("content/complaints-2024-25/report.yaml")
        #expect(settings.contains("where: { complaint_type: [Complaint, Service request] }"))
        #expect(settings.contains("year: 2024/25\n"))
    }

    @Test func keepsTheAnswersWhereSomethingIsWrong() throws {
        let broken = Self.export.replacing("05/05/2024,,", with: "31/06/2024,,")
        let (project, session) = try Self.session(
            broken,
            [
                ("\"Tone\" is tone?", "voice"), ("\"Mood\" is mood?", "-"),
                ("means: resolved otherwise?", "not upheld"),
                ("What is the council called?", "Alderbourne"),
            ])
        #expect(session.exitCode == 1)
        #expect(session.screen.contains("[bad-date]"))
        #expect(session.screen.contains("Your answers are kept"))
        #expect(!FileManager.default.fileExists(atPath: project.folder.appending(path: "content").path))
        try project.write(Self.export, to: "x.csv")
        let again = try Terminal.run(["import", "x.csv"], in: project.folder, answers: [])
        #expect(again.exitCode == 0, "\(again.screen)")
        #expect(again.screen.contains("Your answers of last time are taken."))
        let settings = try project.read("content/complaints-2024-25/report.yaml")
        #expect(settings.contains("\n      voice: Tone\n"))
        #expect(!settings.contains("Mood"))
        #expect(settings.contains("\n        Blue: not upheld\n"))
        #expect(!FileManager.default.fileExists(atPath: project.folder.appending(path: ".upheld-import-answers").path))
    }

    @Test func asksWhetherTheMonthComesFirstAndWhetherTimesAreInUTC() throws {
        let export = ImportCase.rows(28, "Case ID,Date received,Date closed,Outcome") { row in
            "\(row),5/\(row + 1)/2024 11:00 PM,6/\(row + 1)/2024,Upheld"
        }
        let (project, session) = try Self.session(
            export,
            [
                ("Is it so in all dates of this export?", "no"), ("Control-D", "?"), ("nobody can tell", "yes"),
                ("\"Date received\" is received?", ""), ("\"Date closed\" is responded?", ""),
                ("What is the council called?", "Alderbourne"),
            ])
        #expect(session.exitCode == 0, "\(session.screen)")
        let settings = try project.read("content/complaints-2024-25/report.yaml")
        #expect(settings.contains("\n    dates: month first\n"))
        #expect(try Program.run("explain", "received(quarter: 1)", in: project.folder).output.hasPrefix("28\n"))

        let cloud = ImportCase.rows(9, "Case ID,Date received,Date closed,Outcome") { row in
            "\(row),2024-0\(row % 4 + 5)-1\(row) 23:00:00,2024-10-1\(row),Upheld"
        }
        let (other, again) = try Self.session(
            cloud, [("in winter 00:00. Are they?", "no"), ("What is the council called?", "Alderbourne")])
        #expect(again.exitCode == 0, "\(again.screen)")
        #expect(!(try other.read("content/complaints-2024-25/report.yaml")).contains("zone"))
    }

    @Test func offersToJoinValuesThatDifferByALetter() throws {
        let export = ImportCase.rows(24, "Case ID,Date received,Date closed,Outcome,Service") { row in
            "\(row),0\(row % 9 + 1)/05/2024,1\(row % 9)/05/2024,Upheld,"
                + (row == 3 ? "Wast" : row == 4 ? "PARKS" : row % 2 == 0 ? "Parks" : "Waste")
        }
        let (project, session) = try Self.session(
            export,
            [
                ("is \"Wast\" (1) the same as \"Waste\" (11)?", "yes"), ("What is the council called?", "Alderbourne"),
            ])
        #expect(session.exitCode == 0, "\(session.screen)")
        #expect(session.screen.contains("\"PARKS\" (1 row) is taken for \"Parks\""))
        let settings = try project.read("content/complaints-2024-25/report.yaml")
        #expect(settings.contains("\n      service:\n"))
        #expect(settings.contains("\n        PARKS: Parks\n"))
        #expect(settings.contains("\n        Wast: Waste\n"))
    }

    @Test func writesNothingWhereTheOfficerGoesAway() throws {
        let (project, session) = try Self.session(
            Self.export, [("\"Tone\" is tone?", ""), ("\"Mood\" is mood?", "\u{04}")])
        #expect(session.exitCode == 1)
        #expect(session.screen.contains("Nothing was written."))
        #expect(!FileManager.default.fileExists(atPath: project.folder.appending(path: "content").path))
    }
}
