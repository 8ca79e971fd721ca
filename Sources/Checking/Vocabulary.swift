/// The words of complaints teams, by what they do beside a number.
enum Vocabulary {
    static let counted: Set<String> = [
        "complaints", "cases", "compliments", "enquiries", "decisions", "payments", "investigations", "panels",
        "contacts", "referrals", "apologies", "remedies", "percent", "%",
    ]

    /// After 1. After a larger number they describe another noun: 3 case studies.
    static let countedOnce: Set<String> = [
        "complaint", "case", "compliment", "enquiry", "decision", "payment", "investigation", "panel",
    ]

    /// What people make, which a stage record is not.
    static let complaints: Set<String> = ["complaints", "cases"]

    /// As one, where a verb or the like follows; else they describe another noun: case studies.
    static let complaint: Set<String> = ["complaint", "case"]

    /// What may follow one complaint.
    static let afterOne: Set<String> = [
        "was", "were", "is", "had", "has", "that", "which", "about", "at", "from", "in", "of", "received", "answered",
    ]

    /// What counted nouns describe: complaints procedures.
    static let uses: Set<String> = [
        "procedure", "procedures", "policy", "policies", "process", "processes", "officer", "officers", "manager",
        "managers", "team", "teams", "system", "systems", "staff", "handlers", "investigators", "codes",
    ]

    /// What a number can count without a noun: "12 upheld".
    static let outcomes: Set<String> = ["upheld", "withdrawn"]

    /// Words that may stand between a number and what it counts.
    static let between: Set<String> = [
        "statutory", "corporate", "formal", "informal", "new", "further", "more", "other", "open", "closed",
        "recorded", "upheld", "different", "separate", "individual", "children's", "children’s", "adult", "adults'",
        "adults’", "social", "care", "housing", "ombudsman", "complex", "late", "early", "written", "partially",
        "partly", "fully", "not", "were", "was", "of", "the", "these", "those", "all", "our", "such", "financial",
    ]

    /// Words after which a number is a name: stage 1, regulation 13.
    static let numbered: Set<String> = [
        "stage", "stages", "quarter", "quarters", "regulation", "regulations", "section", "sections", "paragraph",
        "paragraphs", "part", "parts", "chart", "table", "tables", "figure", "note", "article", "schedule", "annex",
        "appendix", "level", "phase", "rule", "chapter", "page", "principle", "code", "item", "step", "question",
        "recommendation", "recommendations", "action", "tier", "group",
    ]

    /// Words after which a number points at things already named: "these two decisions".
    static let pointers: Set<String> = ["these", "those", "its", "their", "his", "her"]

    static let scales: Set<String> = ["thousand", "million", "billion"]
}
