namespace EShop.Contracts.Events.Users;

/// <summary>What the users subgraph publishes.</summary>
public static class UserEvents
{
    /// <summary>The name of the producer.</summary>
    public const string Producer = "users";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventContract> All { get; } =
    [
        new EventContract<UserRegistered>(Producer, UserEventJson.Default.UserRegistered),
        new EventContract<ProfileChanged>(Producer, UserEventJson.Default.ProfileChanged),
        new EventContract<AddressChanged>(Producer, UserEventJson.Default.AddressChanged),
        new EventContract<UserSuspended>(Producer, UserEventJson.Default.UserSuspended),
        new EventContract<UserReinstated>(Producer, UserEventJson.Default.UserReinstated),
        new EventContract<SessionsEnded>(Producer, UserEventJson.Default.SessionsEnded),
        new EventContract<DataExportRequested>(Producer, UserEventJson.Default.DataExportRequested),
        new EventContract<ErasureRequested>(Producer, UserEventJson.Default.ErasureRequested),
    ];
}
