// flat points
RETURN point({x: 1, y: 2}), point({x: 1.5, y: 2, z: 3}), point({x: 0, y: 0}).x

// points on earth
RETURN point({latitude: 60, longitude: 5}), point({latitude: 60, longitude: 5, height: 10}), point({latitude: 60, longitude: 5}).longitude

// parts of points
WITH point({latitude: 60.5, longitude: 5.5}) AS p RETURN p.latitude, p.longitude, p.x, p.y, p.srid, p.crs

// distance in the plane
RETURN point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})), point.distance(point({x: 0, y: 0}), null)

// distance on earth
MATCH (a:Port {id: 20}), (b:Port {id: 21}) RETURN round(point.distance(a.place, b.place))

// distance between systems
RETURN point.distance(point({x: 0, y: 0}), point({latitude: 1, longitude: 1}))

// equality
RETURN point({x: 1, y: 2}) = point({x: 1.0, y: 2.0}), point({x: 1, y: 2}) = point({x: 1, y: 2, z: 0})

// inside of a box
RETURN point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})), point.withinBBox(point({x: 3, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2}))

// a point with a system by name
RETURN point({x: 1, y: 2, crs: 'cartesian'}), point({longitude: 5, latitude: 6, srid: 4326})

// a point without a part
RETURN point({x: 1})

// a latitude that is none
RETURN point({latitude: 91, longitude: 0})

// a point of null
RETURN point({x: null, y: 1}), point(null)

// points in properties
MATCH (s:Ship) WHERE s.at IS NOT NULL RETURN s.at, s.at.x + s.at.y
