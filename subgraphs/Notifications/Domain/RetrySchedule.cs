namespace EShop.Notifications.Domain;

/// <summary>When a notification that could not be sent is tried again.</summary>
public static class RetrySchedule
{
    private static readonly TimeSpan[] s_pauses =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
        TimeSpan.FromHours(6),
    ];

    /// <summary>How often a notification is tried before it waits for an operator.</summary>
    public static int MaxAttempts => s_pauses.Length + 1;

    /// <summary>The pause after a number of failed attempts, from 1; null when there were enough.</summary>
    public static TimeSpan? PauseAfter(int attempts) => attempts <= s_pauses.Length ? s_pauses[attempts - 1] : null;
}
