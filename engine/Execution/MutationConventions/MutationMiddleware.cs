using System.Diagnostics.CodeAnalysis;
using Cacao.Resolvers;

namespace Cacao.Execution.MutationConventions;

/// <summary>Unpacks the input, runs the mutation and turns declared exceptions into typed errors.</summary>
/// <param name="inputArgument">The argument that holds the input; <c>null</c> when there is nothing to unpack.</param>
/// <param name="wrapsResult">Whether the result is put into a generated payload.</param>
/// <param name="errors">The errors that the mutation declares.</param>
internal sealed class MutationMiddleware(string? inputArgument, bool wrapsResult, IReadOnlyList<MutationError> errors)
{
    public FieldResolver Wrap(FieldResolver next) => context => ExecuteAsync(context, next);

    private async ValueTask<object?> ExecuteAsync(IResolverContext context, FieldResolver next)
    {
        if (inputArgument is not null)
        {
            var input = context.ArgumentValue<IReadOnlyDictionary<string, object?>>(inputArgument);
            ((IMiddlewareContext)context).ReplaceArguments(input);
        }

        try
        {
            var result = await next(context);
            return wrapsResult ? new MutationPayload(result, null) : result;
        }
        catch (Exception exception) when (TryCreateErrors(exception, out var created))
        {
            return new MutationPayload(null, created);
        }
    }

    // An aggregate of exceptions becomes several errors, provided that each of them is declared.
    private bool TryCreateErrors(Exception exception, [NotNullWhen(true)] out List<object>? created)
    {
        created = [];
        var exceptions = exception is AggregateException aggregate
            ? aggregate.Flatten().InnerExceptions
            : [exception];
        foreach (var inner in exceptions)
        {
            if (TryCreateError(inner) is not { } error)
            {
                created = null;
                return false;
            }

            created.Add(error);
        }

        return created.Count > 0;
    }

    private object? TryCreateError(Exception exception)
    {
        foreach (var error in errors)
        {
            if (error.TryCreate(exception) is { } created)
            {
                return created;
            }
        }

        return null;
    }
}
