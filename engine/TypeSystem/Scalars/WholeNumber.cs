using System.Text.Json;

namespace Cacao.Types.Scalars;

/// <summary>Reads JSON numbers without a fraction; <c>1.0</c> and <c>1e3</c> are whole numbers too.</summary>
internal static class WholeNumber
{
    public static bool TryRead(JsonElement json, out long number)
    {
        if (json.TryGetInt64(out number))
        {
            return true;
        }

        // From 2^53 a double no longer tells neighbours apart, so such a notation is not taken as whole.
        if (json.TryGetDouble(out var value) && double.IsInteger(value) && Math.Abs(value) < 1L << 53)
        {
            number = (long)value;
            return true;
        }

        return false;
    }
}
