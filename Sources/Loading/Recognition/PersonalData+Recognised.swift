import Casework

extension PersonalText {
    /// What most of it a column's cells look like, with the share of the cells that do; nil where few do.
    static func data(in column: ImportColumn) -> PersonalData? {
        let tests: [(PersonalData, Double, (String) -> Bool)] = [
            (.email, 0.05, isEmail), (.postcode, 0.05, holdsPostcode), (.telephone, 0.2, isTelephone),
            (.number, 0.8, isNHSNumber), (.number, 0.3, isInsuranceNumber), (.address, 0.1, isAddress),
            (.birth, 0.1, isEarlyDate),
        ]
        for (data, least, test) in tests where column.share(where: test) >= least { return data }
        let names = column.values.count { isName($0.text) }
        return names >= 1 && Double(names) >= 0.3 * Double(column.values.count) ? .name : nil
    }
}
