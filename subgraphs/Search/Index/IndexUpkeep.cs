using EShop.ServiceDefaults.Scheduling;

namespace EShop.Search.Index;

/// <summary>Goes on with a rebuild, whoever began it, and takes old generations away.</summary>
public sealed class IndexUpkeep(IndexRebuild rebuild) : IDueWork
{
    private const int BatchSize = 200;

    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken cancellationToken)
        => await rebuild.StepAsync(BatchSize, cancellationToken)
            ? 1
            : await rebuild.CleanUpAsync(10 * BatchSize, cancellationToken);
}
