using System.Diagnostics;
using Cacao.DataLoading;
using Cacao.Execution.Operations;
using Cacao.Resolvers;

namespace Cacao.Execution.Diagnostics;

/// <summary>The activities of the engine. They cost nothing while nobody listens to the source.</summary>
public static class ExecutionActivities
{
    /// <summary>The name of the source, for <c>AddSource</c>.</summary>
    public const string SourceName = "Cacao.Execution";

    private static readonly ActivitySource s_source = new(SourceName);

    internal static Activity? StartRequest() => s_source.StartActivity("GraphQL request");

    internal static Activity? StartParse() => s_source.StartActivity("GraphQL parse");

    internal static Activity? StartValidate() => s_source.StartActivity("GraphQL validate");

    internal static Activity? StartCompile() => s_source.StartActivity("GraphQL compile");

    internal static Activity? StartExecute() => s_source.StartActivity("GraphQL execute");

    internal static Activity? StartResolver(IResolverContext context)
    {
        var activity = s_source.StartActivity("GraphQL resolve");
        if (activity is not null)
        {
            activity.DisplayName = context.Selection.Field.ToString();
            activity.SetTag("graphql.field.path", context.Path.ToString());
        }

        return activity;
    }

    internal static Activity? StartBatch(Batch batch)
    {
        var activity = s_source.StartActivity("GraphQL batch");
        activity?.SetTag("graphql.batch.size", batch.Size);
        return activity;
    }

    internal static void SetOperation(this Activity? activity, CompiledOperation operation)
    {
        if (activity is null)
        {
            return;
        }

        // Names as in the OpenTelemetry conventions for GraphQL servers.
        var type = operation.TypeName;
        activity.DisplayName = operation.Name is { } name ? $"{type} {name}" : type;
        activity.SetTag("graphql.operation.type", type);
        activity.SetTag("graphql.operation.name", operation.Name);
    }

    internal static void SetResult(this Activity? activity, IOperationResult result)
    {
        if (activity is not null && result.Errors.Count > 0)
        {
            activity.SetTag("graphql.errors.count", result.Errors.Count);
            activity.SetStatus(ActivityStatusCode.Error, result.Errors[0].Code);
        }
    }
}
