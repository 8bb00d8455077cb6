// Observers, dialogue partners and applicants of an organization
// $organization  its name or acronym, for example 'SCO'
MATCH (m:Entity)-[r:AFFILIATED_WITH]->(o:Organization)
WHERE toLower(o.name) = toLower($organization) OR toLower(coalesce(o.acronym, '')) = toLower($organization)
RETURN m.name AS who, r.status AS status, r.asOf AS asOf, r.quote AS quote
ORDER BY status, who
