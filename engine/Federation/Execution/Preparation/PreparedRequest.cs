using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Cacao.Federation.Planning;

namespace Cacao.Federation.Execution;

/// <summary>A request of a plan with the way to its objects and its operation, encoded.</summary>
internal sealed class PreparedRequest
{
    // Combinations of requirements without a value; more than a few of them mean that the data is mostly holes.
    private const int MaxVariants = 64;

    private readonly ConcurrentDictionary<ulong, SourceOperation> _variants = new();
    private readonly RequestConditions _conditions;

    public PreparedRequest(
        SourceRequest request,
        CompositeShape root,
        ImmutableArray<(string Variable, bool IsSkip)> terms,
        CachePolicies? policies = null)
    {
        Request = request;
        _conditions = new RequestConditions(terms, request.Conditions);
        SourcePath = [.. request.SourcePath.Select(Encoding.UTF8.GetBytes)];
        Targets = [.. request.Targets.Select(t => new PreparedTarget(t, request.Type, root, request.Inputs))];
        Complete = new SourceOperation(request.Operation, request.SourcePath.Length, Targets, _conditions, request.Aliases)
        {
            IsFinding = request.IsFinding,
            Policy = policies?.Of(request, Targets),
        };
    }

    public SourceRequest Request { get; }

    /// <summary>Where the objects stand that the answer is merged into.</summary>
    public ImmutableArray<PreparedTarget> Targets { get; }

    /// <summary>The way from the answer's data to the object.</summary>
    public ImmutableArray<byte[]> SourcePath { get; }

    /// <summary>The operation with all its fields.</summary>
    public SourceOperation Complete { get; }

    /// <summary>The operation for objects for which some requirements have no value: without the fields that need them.</summary>
    /// <param name="missing">One bit for each of the request's inputs.</param>
    /// <returns><c>null</c> when no field is left.</returns>
    public SourceOperation? Without(ulong missing)
    {
        if (missing == 0)
        {
            return Complete;
        }

        if (!_variants.TryGetValue(missing, out var variant))
        {
            var pruned = OperationPruner.Prune(Request, missing);
            if (pruned is null)
            {
                return null;
            }

            variant = new SourceOperation(pruned, Request.SourcePath.Length, Targets, _conditions, Request.Aliases);
            if (_variants.Count < MaxVariants)
            {
                _variants.TryAdd(missing, variant);
            }
        }

        return variant;
    }
}
