-- The six breakdowns from a table: one read of the file into the needed columns, six statements.
CREATE TEMP TABLE cases AS
SELECT
    year(received_date - INTERVAL 3 MONTH) AS received_year,
    year(response_date - INTERVAL 3 MONTH) AS closed_year,
    stage, service, decision, complainant_type, channel, ward
FROM read_csv(
    getenv('CASES'), header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, parallel = true,
    columns = {
        'record_id': 'VARCHAR', 'procedure': 'VARCHAR', 'stage': 'VARCHAR', 'received_date': 'DATE',
        'response_date': 'DATE', 'status': 'VARCHAR', 'decision': 'VARCHAR', 'service': 'VARCHAR',
        'causes': 'VARCHAR', 'complainant_type': 'VARCHAR', 'channel': 'VARCHAR', 'ward': 'VARCHAR',
        'summary': 'VARCHAR'
    }
);
SELECT 'stage', stage, received_year, count(*) FROM cases GROUP BY ALL;
SELECT 'service', service, received_year, count(*) FROM cases GROUP BY ALL;
SELECT 'outcome', decision, closed_year, count(*) FROM cases WHERE closed_year IS NOT NULL GROUP BY ALL;
SELECT 'complainant', complainant_type, closed_year, count(*) FROM cases WHERE closed_year IS NOT NULL GROUP BY ALL;
SELECT 'channel', channel, received_year, count(*) FROM cases GROUP BY ALL;
SELECT 'ward', ward, closed_year, count(*) FROM cases WHERE closed_year IS NOT NULL GROUP BY ALL;
