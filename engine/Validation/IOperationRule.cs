using Cacao.Validation.Documents;

namespace Cacao.Validation;

/// <summary>A rule about an operation together with all fragments that it reaches. It is called once for each operation
/// after the traversal.</summary>
public interface IOperationRule
{
    /// <summary>Checks an operation.</summary>
    void Check(OperationView operation, ValidationContext context);
}
