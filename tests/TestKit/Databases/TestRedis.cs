namespace EShop.TestKit;

/// <summary>The run's Redis, shared by all tests: each host, or group of hosts, has keys of its own.</summary>
public static class TestRedis
{
    /// <summary>The settings of hosts that share keys and channels with each other and with nobody else.</summary>
    public static async Task<Dictionary<string, string>> SettingsAsync() => new()
    {
        ["ConnectionStrings:Redis"] = await TestServers.RedisAsync(),
        ["Redis:KeyPrefix"] = $"test:{Guid.NewGuid():n}:",
    };
}
