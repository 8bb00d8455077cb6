using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Embedded.Storage;

/// <summary>
/// Byte records in chunks, at positions of 32 bits: up to 4 GB without an object for each record. Records never change; what is
/// freed is counted, and <see cref="GraphState"/> moves the living together when half is dead. A version appends behind what
/// older versions can see.
/// </summary>
sealed class RecordHeap
{
    const int ChunkBits = 16;
    const int ChunkSize = 1 << ChunkBits;
    const int MaximumChunks = 1 << (32 - ChunkBits);

    // Chunk 0 is a single zero byte, so that position 0 is the empty record.
    byte[][] _chunks;
    int _count;
    int _used;
    uint _mark;

    public RecordHeap() : this([[0]], 1, ChunkSize, 0, 0) => _mark = 0;

    RecordHeap(byte[][] chunks, int count, int used, long live, long dead)
    {
        _chunks = chunks;
        _count = count;
        _used = used;
        Live = live;
        Dead = dead;
        _mark = Tail;
    }

    /// <summary>Bytes of records that are not freed.</summary>
    public long Live { get; private set; }

    /// <summary>Bytes of freed records.</summary>
    public long Dead { get; private set; }

    uint Tail => (uint)((_count - 1) << ChunkBits) + (uint)Math.Min(_used, ChunkSize - 1);

    public RecordHeap Fork() => new(_chunks, _count, _used, Live, Dead);

    public ReadOnlySpan<byte> this[uint position]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            byte[] chunk = _chunks[position >> ChunkBits];
            int at = (int)(position & (ChunkSize - 1));
            int length = chunk[at++];
            if (length >= 0x80)
            {
                at--;
                length = (int)VarInt.Read(chunk, ref at);
            }

            return chunk.AsSpan(at, length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte FirstByte(uint position) => _chunks[position >> ChunkBits][position & (ChunkSize - 1)];

    /// <summary>Stores a record; an empty one is position 0.</summary>
    /// <exception cref="GraphStoreException">4 GB are full.</exception>
    public uint Add(ReadOnlySpan<byte> record)
    {
        if (record.IsEmpty) return 0;
        int size = VarInt.Size((ulong)record.Length) + record.Length;
        if (_used + size > ChunkSize || _chunks[_count - 1].Length < ChunkSize) NewChunk(Math.Max(size, ChunkSize));
        byte[] chunk = _chunks[_count - 1];
        uint position = (uint)((_count - 1) << ChunkBits) + (uint)_used;
        int at = _used;
        VarInt.Write(chunk, ref at, (ulong)record.Length);
        record.CopyTo(chunk.AsSpan(at));
        // A record larger than a chunk has one of its own.
        _used = Math.Min(_used + size, ChunkSize);
        Live += size;
        return position;
    }

    /// <summary>Gives up a record. The last one written is taken back whole.</summary>
    public void Free(uint position)
    {
        if (position == 0) return;
        int length = this[position].Length;
        int size = VarInt.Size((ulong)length) + length;
        Live -= size;
        int at = (int)(position & (ChunkSize - 1));
        if (position >= _mark && position >> ChunkBits == _count - 1 && at + size == _used) _used = at;
        else Dead += size;
    }

    void NewChunk(int size)
    {
        if (_count == MaximumChunks) throw new GraphStoreException("The graph is full: its properties take 4 GB.");
        // The table is shared with older versions, which read below their own count only.
        if (_count == _chunks.Length) Array.Resize(ref _chunks, _count + Math.Max(4, _count / 2));
        _chunks[_count++] = new byte[size];
        _used = 0;
    }
}
