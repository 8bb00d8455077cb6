// labels
CALL db.labels() YIELD label WITH label WHERE label IN ['Cook', 'Person', 'Ship', 'Wreck'] RETURN label ORDER BY label

// types
CALL db.relationshipTypes() YIELD relationshipType AS type WITH type WHERE type IN ['KNOWS', 'SAILS', 'TRUSTS'] RETURN type

// property keys
CALL db.propertyKeys() YIELD propertyKey WITH propertyKey WHERE propertyKey IN ['name', 'age', 'weight'] RETURN propertyKey

// labels with a condition
CALL db.labels() YIELD label WHERE label STARTS WITH 'Por' RETURN count(*) AS n

// labels under another name
CALL db.labels() YIELD label AS l WITH l WHERE l IN ['Person', 'Ship'] RETURN l

// labels for each row
UNWIND [1, 2] AS x CALL db.labels() YIELD label WITH x, label WHERE label = 'Ship' RETURN x, label

// components
CALL dbms.components() YIELD name, edition WITH size(name) > 0 AS named RETURN named

// explain
EXPLAIN MATCH (p:Person) RETURN p
