// Observers, dialogue partners and applicants of an organization as of a date
// $organization  its name or acronym, for example 'SCO'
// $date          a date, for example '2022-09-16'
MATCH (m:Entity)-[r:AFFILIATED_WITH]->(o:Organization)
WHERE (toLower(o.name) = toLower($organization) OR toLower(coalesce(o.acronym, '')) = toLower($organization))
  AND (r.asOf IS NULL OR r.asOf <= $date)
RETURN m.name AS who, r.status AS status, r.asOf AS asOf, r.quote AS quote
ORDER BY status, who
