using Cacao.Language;
using Cacao.Types;

namespace Cacao.Validation;

/// <summary>The reusable memory of one validation: the context, the traversal and the rules' instances.</summary>
internal sealed class ValidationRun
{
    private readonly ValidationContext _context;
    private readonly DocumentTraversal _traversal;
    private readonly ValidationRule[] _rules;

    public ValidationRun(ValidationOptions options)
    {
        _rules = [.. options.Rules.Select(create => create())];
        _context = new ValidationContext(options);
        _traversal = new DocumentTraversal(_context, _rules);
    }

    public ValidationResult Validate(Schema schema, DocumentNode document)
    {
        _context.Start(schema, document);
        _traversal.Visit(document);
        return ValidationResult.From(_context.Errors);
    }

    public void Clear()
    {
        _context.Clear();
        foreach (var rule in _rules)
        {
            rule.Clear();
        }
    }
}
