"""Makes a part of the researcher's page: what it needs is slow to load."""

from levensreis.ui.research.parts import Part, PartName, ResearchContext


def make_part(name: PartName, context: ResearchContext) -> Part:
    """Make a part, when it is first shown."""
    made: Part
    match name:
        case PartName.MERGING:
            from levensreis.ui.research.merging.part import MergingPart

            made = MergingPart(context)
        case PartName.CODES:
            from levensreis.ui.research.codes.part import CodesPart

            made = CodesPart(context)
        case PartName.TABLE:
            from levensreis.ui.research.table.part import TablePart

            made = TablePart(context)
        case PartName.VIEWS:
            from levensreis.ui.research.views.part import ViewsPart

            made = ViewsPart(context)
        case PartName.AGREEMENT:
            from levensreis.ui.research.agreement.part import AgreementPart

            made = AgreementPart(context)
        case PartName.PROFESSIONALS:
            from levensreis.ui.research.professionals.part import ProfessionalsPart

            made = ProfessionalsPart(context)
        case PartName.CHARACTERISTICS:
            from levensreis.ui.research.characteristics.part import (
                CharacteristicsPart,
            )

            made = CharacteristicsPart(context)
        case PartName.CROSSCUT:
            from levensreis.ui.research.crosscut.part import CrosscutPart

            made = CrosscutPart(context)
        case PartName.SOLUTIONS:
            from levensreis.ui.research.solutions.part import SolutionsPart

            made = SolutionsPart(context)
        case PartName.OUTPUT:
            from levensreis.ui.research.output.part import OutputPart

            made = OutputPart(context)
    return made
