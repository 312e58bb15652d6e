namespace EShop.TestKit;

/// <summary>A value is not what its snapshot says.</summary>
public sealed class SnapshotException : Exception
{
    /// <summary>Creates the exception; the message ends with the value.</summary>
    public SnapshotException(string message, string actual)
        : base($"{message}\n{actual}")
    {
    }

    /// <summary>Names the first line that differs, with the lines around it.</summary>
    internal static SnapshotException Differs(string file, string expected, string actual)
    {
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = expectedLines.Zip(actualLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return new SnapshotException(
            $"""
            The value differs from {file} at line {line + 1}:
            expected: {expectedLines.ElementAtOrDefault(line)}
            actual:   {actualLines.ElementAtOrDefault(line)}
            The whole value, also written to __mismatch__:
            """,
            actual);
    }
}
