using System.Buffers.Text;

namespace Cacao.Federation.Execution;

/// <summary>Looks at the end of a line for the numbers that say which row a response answers. Many servers write them behind the
/// data, which would otherwise have to be gone through twice: for the numbers, and then for itself.</summary>
internal static class LineEnd
{
    /// <summary>Reads the numbers.</summary>
    /// <param name="line">The line, which should be the rest of one response; whoever uses the numbers has to see whether it is.</param>
    /// <param name="requestIndex">Takes the number of the operation, if the line ends with it.</param>
    /// <param name="variableIndex">Takes the number of the set of variables, if the line ends with it.</param>
    /// <returns>Whether there is any.</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, ref int? requestIndex, ref int? variableIndex)
    {
        line = line.TrimEnd(" \t\r"u8);
        if (line is not [.. var members, (byte)'}'])
        {
            return false;
        }

        var hasVariables = TryTake(ref members, ",\"variableIndex\":"u8, ref variableIndex);
        return TryTake(ref members, ",\"requestIndex\":"u8, ref requestIndex) || hasVariables;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> members, ReadOnlySpan<byte> name, ref int? index)
    {
        var digits = members[(members.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1)..];
        var before = members[..^digits.Length];
        if (!before.EndsWith(name) || !Utf8Parser.TryParse(digits, out int value, out _))
        {
            return false;
        }

        index = value;
        members = before[..^name.Length];
        return true;
    }
}
