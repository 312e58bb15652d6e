namespace EShop.ServiceDefaults.Scheduling;

/// <summary>
/// Work that becomes due by the clock and is found in rows of the database: a reservation that expires, a price that
/// begins. Several replicas look at the same time, so rows are taken with <c>FOR UPDATE SKIP LOCKED</c>.
/// </summary>
public interface IDueWork
{
    /// <summary>Does some of what is due, in a transaction of its own.</summary>
    /// <returns>How much was done; 0 when nothing is due now.</returns>
    Task<int> RunAsync(CancellationToken cancellationToken);
}
