namespace ModelShop;

[QueryType]
public static partial class CrashQueries
{
    public static async Task<string?> GetCrashAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("asynchronous");
    }

    public static string? CrashAtOnce() => throw new InvalidOperationException("at once");
}
