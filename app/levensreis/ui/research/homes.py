"""Makes a part of the researcher's page: what it needs is slow to load."""

from levensreis.ui.research.parts import Part, PartName, ResearchContext


def make_part(name: PartName, context: ResearchContext) -> Part:
    """Make a part, when it is first shown."""
    match name:
        case PartName.MERGING:
            from levensreis.ui.research.merging.part import MergingPart

            return MergingPart(context)
        case PartName.CODES:
            from levensreis.ui.research.codes.part import CodesPart

            return CodesPart(context)
        case PartName.TABLE:
            from levensreis.ui.research.table.part import TablePart

            return TablePart(context)
        case PartName.VIEWS:
            from levensreis.ui.research.views.part import ViewsPart

            return ViewsPart(context)
        case PartName.AGREEMENT:
            from levensreis.ui.research.agreement.part import AgreementPart

            return AgreementPart(context)
        case PartName.OUTPUT:
            from levensreis.ui.research.output.part import OutputPart

            return OutputPart(context)
