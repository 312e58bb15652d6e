using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>
/// The order of a paged list. A cursor names the order it was issued for, since its values mean nothing in another one.
/// </summary>
internal sealed class CursorOrder
{
    public CursorOrder(IReadOnlyList<CursorKey> keys)
    {
        Keys = keys;
        ElementType = keys[0].Selector.Parameters[0].Type;
        Fingerprint = ComputeFingerprint(keys);

        foreach (var key in keys)
        {
            if (!CursorValueFormats.IsSupported(key.ValueType))
            {
                throw new NotSupportedException(
                    $"A page cannot be ordered by {key.Selector}: a cursor cannot hold a {key.ValueType.Name}.");
            }
        }
    }

    public IReadOnlyList<CursorKey> Keys { get; }

    public Type ElementType { get; }

    public uint Fingerprint { get; }

    private static uint ComputeFingerprint(IReadOnlyList<CursorKey> keys)
    {
        var hash = Fnv1a.Empty;

        foreach (var key in keys)
        {
            hash = Fnv1a.Append(hash, ExpressionFingerprint.Compute(key.Selector));
            hash = Fnv1a.Append(hash, key.IsDescending ? ">" : "<");
        }

        return hash;
    }
}
