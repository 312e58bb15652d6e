namespace EShop.CourierSimulator;

/// <summary>Somebody who works by themselves.</summary>
public interface ISimulatedWorker
{
    /// <summary>Who, for logs.</summary>
    string Name { get; }

    /// <summary>Does what there is to do now.</summary>
    /// <returns>How long to wait before the next look.</returns>
    Task<TimeSpan> WorkAsync(CancellationToken cancellationToken);
}
