extension CaseProject {
    static let siteYAML = """
        council: Benchmark Council
        title: Complaints reports
        contact: { team: Complaints Team }

        """

    static let reportYAML = """
        title: Complaints
        year: 2024/25
        compare: 2
        data:
          cases:
            file: data/cases.csv
            columns:
              reference: record_id
              procedure: procedure
              stage: stage
              received: received_date
              responded: response_date
              outcome: decision
              service: service
              cause: causes
              complainant: complainant_type
              channel: channel
              ward: ward
            several: { cause: ";" }
        procedures:
          statutory:
            name: Statutory procedure
            stages:
              1: { name: Local resolution, respond: 10 working days, extend: 20 working days }
              2: { name: Investigation, respond: 25 working days, extend: 65 working days }
              3: { name: Panel, respond: 50 working days }
          corporate:
            name: Corporate procedure
            stages:
              1: { name: Stage 1, respond: 10 working days, extend: 20 working days }
              2: { name: Stage 2, respond: 20 working days, extend: 40 working days }

        """

    /// The six breakdowns that the peers compute too.
    static let section = """
        # Volumes

        ```table
        title: Received by stage and year
        id: stage
        measure: received
        rows: stage
        columns: year
        ```

        ```table
        title: Received by service and year
        id: service
        measure: received
        rows: service
        columns: year
        ```

        ```table
        title: Closed by outcome and year
        id: outcome
        measure: closed
        rows: outcome
        columns: year
        ```

        ```table
        title: Closed by complainant and year
        id: complainant
        measure: closed
        rows: complainant
        columns: year
        ```

        ```table
        title: Received by channel and year
        id: channel
        measure: received
        rows: channel
        columns: year
        ```

        ```table
        title: Closed by ward and year
        id: ward
        measure: closed
        rows: ward
        columns: year
        ```

        """
}
