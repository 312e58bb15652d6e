namespace EShop.AppHost;

/// <summary>The command line cannot be understood; the message says which part.</summary>
public sealed class UsageException(string message) : Exception(message);
