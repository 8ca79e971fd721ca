import Aggregation
import Casework
import Narrative

/// The data of a site described once, for catalogues of open data: DCAT as JSON-LD.
enum Catalogue {
    static let path = "catalogue.jsonld"

    /// Nil where the site's address is not known: what is described there could not be found.
    /// - Parameter tables: of each report, by its folder's name.
    static func file(_ reports: [Report], tables: [String: [FigureTable]], site: SiteSettings) -> OutputFile? {
        guard let address = site.address else { return nil }
        var json = JSONWriter()
        json.object { json in
            json.member("@context") { json in
                json.object { json in
                    json.member("dcat", "http://www.w3.org/ns/dcat#")
                    json.member("dct", "http://purl.org/dc/terms/")
                    json.member("foaf", "http://xmlns.com/foaf/0.1/")
                    json.member("xsd", "http://www.w3.org/2001/XMLSchema#")
                }
            }
            json.member("@id", address + "/")
            json.member("@type", "dcat:Catalog")
            json.member("dct:title", site.title)
            json.publisher(site.council)
            json.member("dcat:dataset") { json in
                json.array(reports) { json, report in
                    json.dataset(report, tables[report.slug] ?? [], site, at: "\(address)/\(report.slug)/")
                }
            }
        }
        return OutputFile(path: path, text: json.text + "\n")
    }
}

extension JSONWriter {
    fileprivate mutating func publisher(_ name: String) {
        member("dct:publisher") { json in
            json.object { json in
                json.member("@type", "foaf:Organization")
                json.member("foaf:name", name)
            }
        }
    }

    fileprivate mutating func dataset(
        _ report: Report, _ tables: [FigureTable], _ site: SiteSettings, at address: String
    ) {
        object { json in
            json.member("@id", address)
            json.member("@type", "dcat:Dataset")
            json.member("dct:title", report.fullTitle)
            json.member("dct:description", report.settings.summary ?? report.settings.title)
            json.member("dct:language", site.language)
            json.member("dcat:landingPage", address)
            if let day = report.settings.published { json.date("dct:issued", day) }
            json.publisher(site.council)
            let period = report.settings.year.period
            json.member("dct:temporal") { json in
                json.object { json in
                    json.member("@type", "dct:PeriodOfTime")
                    json.date("dcat:startDate", period.first)
                    json.date("dcat:endDate", period.last)
                }
            }
            json.member("dcat:distribution") { json in
                let files =
                    [("Every figure", "figures.json", "application/json")]
                    + tables.map { ($0.title, "data/\($0.identifier).csv", "text/csv") }
                json.array(files) { json, file in
                    json.object { json in
                        json.member("@type", "dcat:Distribution")
                        json.member("dct:title", file.0)
                        json.member("dcat:downloadURL", address + file.1)
                        json.member("dcat:mediaType", "https://www.iana.org/assignments/media-types/" + file.2)
                    }
                }
            }
        }
    }

    fileprivate mutating func date(_ name: String, _ day: Day) {
        member(name) { json in
            json.object { json in
                json.member("@type", "xsd:date")
                json.member("@value", day.isoText)
            }
        }
    }
}
