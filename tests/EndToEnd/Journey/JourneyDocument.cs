using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Journey;

/// <summary>The trusted documents of the journey.</summary>
internal static class JourneyDocument
{
    /// <summary>A document by the name of its operation, for example <c>PlaceOrder</c>.</summary>
    public static string Read(string name)
        => File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "schema", "operations", "journeys", $"{name}.graphql"));
}
