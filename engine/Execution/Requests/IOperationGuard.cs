using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Execution;

/// <summary>Decides whether a valid operation is executed at all.</summary>
public interface IOperationGuard
{
    /// <summary>Looks at an operation before anything of it is executed.</summary>
    /// <returns>Why the operation is refused; empty when it is not.</returns>
    ValueTask<IReadOnlyList<IError>> CheckAsync(OperationGuardContext context, CancellationToken cancellationToken);
}

/// <summary>The operation that a guard looks at.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Selections">The fields of the root; the same list for each execution of the same operation.</param>
/// <param name="Request">The request.</param>
/// <param name="Services">The services of the application.</param>
public sealed record OperationGuardContext(
    Schema Schema,
    IReadOnlyList<ISelection> Selections,
    OperationRequest Request,
    IServiceProvider Services);
