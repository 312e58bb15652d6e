namespace Cacao.CommandLine;

/// <summary>What the command line returns to the shell.</summary>
public static class ExitCodes
{
    /// <summary>Everything is as it should be; there may be warnings.</summary>
    public const int Success = 0;

    /// <summary>The schemas or documents have errors, or a change breaks clients.</summary>
    public const int Findings = 1;

    /// <summary>
    /// The command was used wrongly, the configuration is invalid, or a file cannot be read or written.
    /// </summary>
    public const int Usage = 2;

    /// <summary>A committed file differs from what its sources give.</summary>
    public const int Drift = 3;
}
