// the values of $name and its like
RETURN {name: 'Ada Vell', names: ['Bo Marsh', 'Dov', 'nobody'], number: 3, half: 0.5, empty: [], nothing: null, yes: true,
  map: {name: 'Gwen', age: 20, tags: ['new']}, rows: [{id: 100, name: 'x'}, {id: 101, name: 'y'}, {id: 1, name: 'z'}],
  day: date('2020-02-29'), moment: datetime('2020-02-29T12:00:00[Europe/Oslo]'), span: duration('P1M2DT3H')} AS parameters
