// dates from texts
UNWIND ['2020-02-29', '20200229', '2020-060', '2020-W09-6', '2020-02', '2020'] AS s RETURN date(s)

// dates from maps
RETURN date({year: 2020}), date({year: 2020, month: 5}), date({year: 2020, month: 5, day: 6}), date({year: 2020, week: 10, dayOfWeek: 3}), date({year: 2020, ordinalDay: 202}), date({year: 2020, quarter: 3, dayOfQuarter: 45})

// dates from dates
WITH date('2020-02-29') AS d RETURN date(d), date({date: d, year: 2021, month: 1}), date({date: d, day: 1})

// parts of a date
WITH date('2020-12-31') AS d RETURN d.year, d.month, d.day, d.week, d.weekYear, d.dayOfWeek, d.weekDay, d.ordinalDay, d.quarter, d.dayOfQuarter

// parts of a datetime
WITH datetime('2020-06-15T13:45:30.123456789+02:00') AS t RETURN t.hour, t.minute, t.second, t.millisecond, t.microsecond, t.nanosecond, t.offset, t.offsetMinutes, t.offsetSeconds, t.epochSeconds, t.epochMillis, t.timezone

// parts of a time
WITH time('10:20:30.5+01:00') AS t RETURN t.hour, t.minute, t.second, t.millisecond, t.offset

// parts of a duration
WITH duration('P1Y2M10DT2H30M15.5S') AS d RETURN d.years, d.months, d.monthsOfYear, d.quarters, d.weeks, d.days, d.hours, d.minutes, d.minutesOfHour, d.seconds, d.secondsOfMinute, d.milliseconds, d.nanosecondsOfSecond

// times from texts
RETURN localtime('10'), localtime('10:20'), localtime('102030'), time('10:20Z'), time('10:20:30.123-05:30'), localdatetime('2020-01-01T10'), datetime('2020-01-01T10:20[Europe/Oslo]'), datetime('2020-07-01T10:20+02:00[Europe/Oslo]')

// durations from texts and maps
RETURN duration('P14DT16H12M'), duration('P5M1.5D'), duration('PT0.75M'), duration('P2W'), duration({days: 1, hours: 36}), duration({months: 0.75}), duration({weeks: 1, seconds: -1}), duration('-P1D'), duration('PT-1S')

// dates plus durations
RETURN date('2020-01-31') + duration('P1M'), date('2020-02-29') + duration({years: 1}), date('2020-01-01') + duration('PT25H'), date('2020-03-31') - duration('P1M')

// datetimes plus durations
RETURN datetime('2020-03-28T12:00[Europe/Oslo]') + duration('P1D'), datetime('2020-03-28T12:00[Europe/Oslo]') + duration('PT24H'), localdatetime('2020-12-31T23:59:59') + duration('PT1S')

// times plus durations
RETURN localtime('23:30') + duration('PT1H'), time('23:30+01:00') + duration('PT90M'), localtime('00:10') - duration('PT20M')

// durations among themselves
RETURN duration('P1M') + duration('P1D'), duration('P1Y') - duration('P1M'), duration('P1D') * 2, duration('P1M') * 0.5, duration('P1Y') / 4, duration('PT10S') / 3

// between
RETURN duration.between(date('2020-01-31'), date('2020-03-01')), duration.between(date('2020-03-01'), date('2020-01-31')), duration.between(localdatetime('2020-01-01T10:00'), localdatetime('2021-02-03T09:00')), duration.between(date('2020-01-01'), localtime('10:00'))

// in one unit
WITH date('2019-05-20') AS a, date('2021-03-04') AS b RETURN duration.inMonths(a, b), duration.inDays(a, b), duration.inSeconds(a, b)

// truncated dates
UNWIND ['millennium', 'century', 'decade', 'year', 'weekYear', 'quarter', 'month', 'week', 'day'] AS unit RETURN unit, date.truncate(unit, date('2017-11-11'))

// truncated datetimes
UNWIND ['day', 'hour', 'minute', 'second', 'millisecond', 'microsecond'] AS unit RETURN unit, datetime.truncate(unit, datetime('2017-11-11T12:31:14.645876123+01:00')), localtime.truncate(unit, localtime('12:31:14.645876123'))

// truncated with more
RETURN date.truncate('year', date('2017-11-11'), {day: 5}), datetime.truncate('month', localdatetime('2017-11-11T10:00'), {timezone: 'Europe/Oslo'}), localdatetime.truncate('hour', localdatetime('2017-11-11T10:30'), {nanosecond: 2})

// comparisons of dates
MATCH (p:Person) WHERE p.born >= date('1980-01-01') AND p.born < date('1990-01-01') RETURN p.id

// comparisons of moments in different zones
RETURN datetime('2020-01-01T12:00+01:00') = datetime('2020-01-01T11:00Z'), datetime('2020-01-01T12:00+01:00') < datetime('2020-01-01T11:30Z'), time('10:00+01:00') < time('09:30Z')

// dates against datetimes
RETURN date('2020-01-01') < datetime('2020-01-01T12:00Z'), date('2020-01-01') = localdatetime('2020-01-01T00:00')

// durations compared
RETURN duration('P1D') = duration('PT24H'), duration('P1Y') = duration('P12M'), duration('P1D') < duration('P2D')

// order by dates
MATCH (p:Person) RETURN p.id, p.born ORDER BY p.born, p.id

// ages in years
MATCH (p:Person) WHERE p.born IS NOT NULL RETURN p.id, duration.between(p.born, date('2024-06-01')).years AS years

// from seconds since the epoch
RETURN datetime({epochSeconds: 1600000000}), datetime({epochMillis: 1600000000123}), datetime.fromepoch(1600000000, 5), datetime.fromepochmillis(1600000000123)

// datetimes from maps
RETURN datetime({year: 2020, month: 5, day: 6, hour: 7, timezone: 'Europe/Oslo'}), localdatetime({year: 2020, month: 5, hour: 3}), datetime({year: 2020, hour: 1, timezone: '+03:00'}), time({hour: 12, minute: 5, timezone: '-02:00'}), localtime({hour: 12, second: 9})

// datetimes from parts
RETURN datetime({date: date('2020-05-06'), time: localtime('10:11')}), localdatetime({date: date('2020-05-06'), hour: 4}), datetime({datetime: datetime('2020-05-06T10:00+01:00'), timezone: 'America/New_York'})

// a date that is none
RETURN date('2021-02-29')

// a month that is none
RETURN date({year: 2020, month: 13})

// a text that is no date
RETURN date('yesterday')

// a duration that is none
RETURN duration('P')

// a date of null
RETURN date(null), datetime(null), duration(null), localtime(null)

// day by day
UNWIND range(0, 3) AS i RETURN date('2020-02-27') + duration({days: i}) AS day

// properties of nodes
MATCH (s:Ship) RETURN s.id, s.launched, s.launched.year, s.refit, s.launched + s.refit

// opening times
MATCH (q:Port) RETURN q.opens, q.opens.hour, q.opens < localtime('07:00')

// to text and back
RETURN date(toString(date('2020-02-29'))) = date('2020-02-29'), toString(duration({hours: 25, minutes: 61})), toString(datetime('2020-01-01T00:00:05Z')), toString(localtime('10:00:20')), toString(time('10:00:00.100+01:00'))

// parameters of time
RETURN $day + $span, $moment + $span, $day.year, $moment.timezone

// weeks at the turn of the year
UNWIND ['2018-12-31', '2019-12-30', '2020-12-31', '2021-01-01', '2021-01-03', '2021-01-04'] AS s RETURN s, date(s).week, date(s).weekYear

// date minus date
RETURN date('2020-01-01') - date('2019-01-01')

// the clock ticks
RETURN date() <= date(), datetime() > datetime('2020-01-01T00:00Z'), timestamp() > 0
