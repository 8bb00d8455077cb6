using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Phrases by their <see cref="NameKey"/>, with the keys of their beginnings, so that a text is matched token by token.</summary>
sealed class PhraseIndex
{
    readonly Dictionary<ulong, Slot> _slots = new(60_000);
    readonly List<Reading> _readings = new(20_000);

    /// <summary>One entity that a phrase names; readings of a phrase are chained, the first entered first.</summary>
    public readonly record struct Reading(int Entity, NameUse Use, int Next);

    public void Add(string phrase, int entity, NameUse use)
    {
        ulong key = NameKey.Empty;
        int start = 0;
        for (int i = 1; i < phrase.Length; i++)
        {
            if (char.IsLetterOrDigit(phrase[i])) continue;
            key = NameKey.Extend(key, phrase.AsSpan(start, i - start));
            start = i;
            CollectionsMarshal.GetValueRefOrAddDefault(_slots, key, out _).Continues = true;
        }

        key = NameKey.Extend(key, phrase.AsSpan(start));
        ref Slot slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, key, out _);
        int last = 0;
        for (int reading = slot.First; reading > 0; reading = _readings[reading - 1].Next)
        {
            if (_readings[reading - 1].Entity == entity) return;
            last = reading;
        }

        _readings.Add(new Reading(entity, use, 0));
        if (last == 0) slot.First = _readings.Count;
        else _readings[last - 1] = _readings[last - 1] with { Next = _readings.Count };
    }

    /// <summary>Does some phrase begin so? <paramref name="first"/> is its first reading if it ends there, else 0.</summary>
    public bool TryGet(ulong key, out int first, out bool continues)
    {
        bool found = _slots.TryGetValue(key, out Slot slot);
        (first, continues) = (slot.First, slot.Continues);
        return found;
    }

    /// <summary>A reading by its number, from 1.</summary>
    public Reading this[int reading] => _readings[reading - 1];

    struct Slot
    {
        public int First;
        public bool Continues;
    }
}
