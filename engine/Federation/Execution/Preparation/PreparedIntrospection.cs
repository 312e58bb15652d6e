using System.Collections.Immutable;
using System.Text;
using Cacao.Federation.Planning;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>The introspection fields of an operation, which the gateway answers from the client schema.</summary>
internal sealed class PreparedIntrospection
{
    public PreparedIntrospection(
        PlannedOperation operation,
        ImmutableArray<PreparedTarget> root,
        ImmutableArray<(string Variable, bool IsSkip)> terms)
    {
        Document = Encoding.UTF8.GetBytes(SyntaxPrinter.Print(operation.Node, indented: false));
        Planned = operation;
        Operation = new SourceOperation(operation.Node, 0, root, new RequestConditions(terms, operation.Conditions), operation.Aliases);
    }

    /// <summary>The operation as a document in UTF-8.</summary>
    public byte[] Document { get; }

    /// <summary>The operation as planned.</summary>
    public PlannedOperation Planned { get; }

    /// <summary>The operation with the places that its answer goes to.</summary>
    public SourceOperation Operation { get; }
}
