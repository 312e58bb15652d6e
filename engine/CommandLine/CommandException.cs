namespace Cacao.CommandLine;

/// <summary>A command that cannot do its work; the message is for the user.</summary>
public sealed class CommandException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, as it is printed.</param>
    /// <param name="innerException">The cause, or null.</param>
    public CommandException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
