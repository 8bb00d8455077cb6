// Members of an organization as of a date
// $organization  its name or acronym, for example 'SCO'
// $date          a date, for example '2022-09-16'
MATCH (m:Entity)-[r:MEMBER_OF]->(o:Organization)
WHERE (toLower(o.name) = toLower($organization) OR toLower(coalesce(o.acronym, '')) = toLower($organization))
  AND (r.asOf IS NULL OR r.asOf <= $date)
RETURN m.name AS member, r.asOf AS asOf, r.quote AS quote
ORDER BY member
