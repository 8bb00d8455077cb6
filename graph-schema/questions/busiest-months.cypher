// The months with the most meetings and calls
MATCH (e:Event)
WHERE e.status = 'held' AND e.date IS NOT NULL AND size(e.date) >= 7
WITH substring(e.date, 0, 7) AS month, count(e) AS events, sum(e.documentCount) AS reports
RETURN month, events, reports
ORDER BY events DESC, month
LIMIT 24
