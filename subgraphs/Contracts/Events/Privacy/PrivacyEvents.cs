namespace EShop.Contracts.Events.Privacy;

/// <summary>What every subgraph that stores user ids publishes.</summary>
public static class PrivacyEvents
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventContract> All { get; } =
    [
        new EventContract<UserDataExported>(EventContract.AnyProducer, PrivacyEventJson.Default.UserDataExported),
        new EventContract<UserDataErased>(EventContract.AnyProducer, PrivacyEventJson.Default.UserDataErased),
    ];
}
