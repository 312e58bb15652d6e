using Cacao.Execution.Diagnostics;
using Cacao.Resolvers;

namespace Cacao.Execution.Instrumentation;

/// <summary>Makes an activity of each field that has a resolver of its own.</summary>
internal sealed class ResolverActivities : ExecutionDiagnosticEventListener
{
    public override bool EnableResolveFieldValue => true;

    public override IDisposable ResolveFieldValue(IResolverContext context) =>
        ExecutionActivities.StartResolver(context) ?? EmptyScope;
}
