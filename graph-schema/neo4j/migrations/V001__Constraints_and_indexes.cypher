// What every load relies on: an id names one node, and is found by index. Valid in the Community edition.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;

// What the loader derives together.
CREATE INDEX claim_block IF NOT EXISTS FOR (n:Claim) ON (n.block);
CREATE INDEX event_block IF NOT EXISTS FOR (n:Event) ON (n.block);

// What people ask by.
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.dateFrom);
CREATE INDEX event_status IF NOT EXISTS FOR (n:Event) ON (n.status);
CREATE INDEX document_published IF NOT EXISTS FOR (n:Document) ON (n.publishedAt);
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases];
CREATE FULLTEXT INDEX claim_quotes IF NOT EXISTS FOR (n:Claim) ON EACH [n.quote];
