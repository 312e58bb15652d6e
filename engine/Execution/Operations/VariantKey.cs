namespace Cacao.Execution.Operations;

/// <summary>The values of the variables that decide <c>@skip</c> and <c>@include</c>, one bit each.</summary>
internal readonly struct VariantKey : IEquatable<VariantKey>
{
    private const int WordSize = 64;
    private readonly ulong _bits;
    private readonly ulong[]? _more;

    private VariantKey(ulong bits, ulong[]? more)
    {
        _bits = bits;
        _more = more;
    }

    /// <summary>Creates the key of <paramref name="count"/> conditions.</summary>
    public static VariantKey Create<TState>(int count, TState state, Func<TState, int, bool> isTrue)
    {
        var bits = 0UL;
        var more = count > WordSize ? new ulong[(count - 1) / WordSize] : null;
        for (var i = 0; i < count; i++)
        {
            var bit = isTrue(state, i) ? 1UL << (i % WordSize) : 0;
            if (i < WordSize)
            {
                bits |= bit;
            }
            else
            {
                more![(i / WordSize) - 1] |= bit;
            }
        }

        return new VariantKey(bits, more);
    }

    public bool IsTrue(int index)
    {
        var word = index < WordSize ? _bits : _more![(index / WordSize) - 1];
        return (word & (1UL << (index % WordSize))) != 0;
    }

    public bool Equals(VariantKey other) => _bits == other._bits && _more.AsSpan().SequenceEqual(other._more);

    public override bool Equals(object? obj) => obj is VariantKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_bits);
        foreach (var word in _more ?? [])
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }
}
