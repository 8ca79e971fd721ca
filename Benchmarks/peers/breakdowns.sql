-- The six breakdowns in one pass: one read of the file, one statement with grouping sets.
CREATE TEMP TABLE totals AS
SELECT
    year(received_date - INTERVAL 3 MONTH) AS received_year,
    year(response_date - INTERVAL 3 MONTH) AS closed_year,
    stage, service, decision, complainant_type, channel, ward,
    count(*) AS records
FROM read_csv(
    getenv('CASES'), header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, parallel = true,
    columns = {
        'record_id': 'VARCHAR', 'procedure': 'VARCHAR', 'stage': 'VARCHAR', 'received_date': 'DATE',
        'response_date': 'DATE', 'status': 'VARCHAR', 'decision': 'VARCHAR', 'service': 'VARCHAR',
        'causes': 'VARCHAR', 'complainant_type': 'VARCHAR', 'channel': 'VARCHAR', 'ward': 'VARCHAR',
        'summary': 'VARCHAR'
    }
)
GROUP BY GROUPING SETS (
    (received_year, stage), (received_year, service), (closed_year, decision), (closed_year, complainant_type),
    (received_year, channel), (closed_year, ward)
);
SELECT 'stage', stage, received_year, records FROM totals WHERE stage IS NOT NULL
UNION ALL SELECT 'service', service, received_year, records FROM totals WHERE service IS NOT NULL
UNION ALL SELECT 'outcome', decision, closed_year, records FROM totals WHERE decision IS NOT NULL AND closed_year IS NOT NULL
UNION ALL SELECT 'complainant', complainant_type, closed_year, records FROM totals WHERE complainant_type IS NOT NULL AND closed_year IS NOT NULL
UNION ALL SELECT 'channel', channel, received_year, records FROM totals WHERE channel IS NOT NULL
UNION ALL SELECT 'ward', ward, closed_year, records FROM totals WHERE ward IS NOT NULL AND closed_year IS NOT NULL;
