namespace EShop.LocalServers;

/// <summary>
/// A private server could not be started or kept running. The message is one sentence written for the person at
/// the terminal: what is wrong and what to do about it.
/// </summary>
public sealed class LocalServerException : Exception
{
    /// <summary>Creates the exception with its one-sentence message.</summary>
    public LocalServerException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its one-sentence message and the technical cause.</summary>
    public LocalServerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
