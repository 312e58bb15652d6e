namespace EShop.AppHost.Checks;

/// <summary>The query that the README shows first, so that it cannot rot.</summary>
internal static class ReadmeQuery
{
    private const string Fence = "```";

    /// <exception cref="ShopException">The file has no GraphQL example.</exception>
    public static string Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new ShopException($"The check runs the first query of {file}, which does not exist");
        }

        var lines = File.ReadLines(file)
            .SkipWhile(line => line.Trim() != Fence + "graphql")
            .Skip(1)
            .TakeWhile(line => line.Trim() != Fence);
        return string.Join('\n', lines) is { Length: > 0 } query
            ? query
            : throw new ShopException($"The check runs the first query of {file}, which has no {Fence}graphql block");
    }
}
