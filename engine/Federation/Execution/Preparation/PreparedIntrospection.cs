using System.Collections.Immutable;
using System.Text;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>The introspection fields of an operation, which the gateway answers from the client schema.</summary>
internal sealed class PreparedIntrospection
{
    public PreparedIntrospection(
        OperationDefinitionNode operation,
        CompositeShape root,
        ImmutableArray<(string Variable, bool IsSkip)> terms)
    {
        Document = Encoding.UTF8.GetBytes(SyntaxPrinter.Print(operation, indented: false));
        Variables = [.. operation.VariableDefinitions.Select(v => v.Variable.Name.Value)];
        Operation = new SourceOperation(operation, 0, root, terms);
    }

    /// <summary>The operation as a document in UTF-8.</summary>
    public byte[] Document { get; }

    /// <summary>The client's variables that it uses.</summary>
    public ImmutableArray<string> Variables { get; }

    /// <summary>The operation with the places that its answer goes to.</summary>
    public SourceOperation Operation { get; }
}
